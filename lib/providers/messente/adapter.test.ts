import { describeAdapter } from "../conformance";
import { adapter } from "./adapter";

const settings = adapter.settings.parse({
  username: "user-1",
  password: "pässword-1",
  sender: "TarnTrail",
  fallbackSender: "12025550123",
});

describeAdapter({
  adapter,
  settings,
  fixtures: `${import.meta.dirname}/fixtures`,
  envelope: ["to", "dlr_url", "text_store"],
  ofConnection: ["sender"],
});
