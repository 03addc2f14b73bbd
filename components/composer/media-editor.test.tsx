import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { toDraft } from "@/lib/message/defaults";
import { MediaEditor } from "./media-editor";
import { type ConnectionChoice, createSession, type Session, SessionProvider } from "./session";

const loading = {
  busy: null,
  failure: null,
  note: null,
  upload: () => undefined,
  probe: () => undefined,
  take: () => undefined,
  replace: () => undefined,
  copy: () => undefined,
  forget: () => undefined,
};
const sandbox: ConnectionChoice = {
  id: "1",
  name: "Sinch sandbox",
  provider: "sinch",
  sender: { name: "Tarn" },
  sandbox: true,
};
const real: ConnectionChoice = { id: "2", name: "Sinch", provider: "sinch", sender: { name: "Tarn" }, sandbox: false };

function drawn(media: object, connections: ConnectionChoice[], isPublic: boolean): string {
  const session = createSession({
    messageId: "1",
    connections,
    canEdit: true,
    filesAt: { origin: "http://127.0.0.1:3000", isPublic },
    storeAtProvider: async () => ({ ok: false, message: "" }),
    draft: toDraft({ type: "media", media }),
  });
  return renderToStaticMarkup(
    <SessionProvider session={session as Session}>
      <MediaEditor path="media" noun="file" loading={loading} />
    </SessionProvider>,
  );
}

const own = { url: "/media/a.jpg", mimeType: "image/jpeg", sizeBytes: 10, pixelWidth: 300, pixelHeight: 200 };

it("says that real providers cannot come here for a file, where there is one that would", () => {
  const sentence = "Real providers cannot load this file from http://127.0.0.1:3000";
  expect(drawn(own, [sandbox, real], false)).toContain(sentence);
  expect(drawn(own, [sandbox, real], true)).not.toContain(sentence);
  expect(drawn(own, [sandbox], false)).not.toContain(sentence);
  expect(drawn({ url: "https://example.com/a.jpg" }, [real], false)).not.toContain(sentence);
});

it("says beside the address why a linked file could not be loaded", () => {
  const linkProblem = "There is no file at this address.";
  expect(drawn({ url: "https://example.com/a.jpg", linkProblem }, [real], true)).toContain(linkProblem);
});

it("says why a file cannot be cropped", () => {
  expect(drawn(own, [real], true)).not.toContain("be cropped");
  expect(drawn({ ...own, mimeType: "video/mp4" }, [real], true)).toContain("Only pictures can be cropped");
  expect(drawn({ url: "https://example.com/a.jpg" }, [real], true)).toContain("copy it into Cardwright first");
});
