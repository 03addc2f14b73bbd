import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { arbitraryMessage } from "./arbitrary";
import { toDraft } from "./defaults";
import { messageSchema, toMessage } from "./schema";

// Property tests on large drafts; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe("messageSchema", () => {
  test("any valid message parses to itself", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (message) => {
        expect(messageSchema.parse(message)).toEqual(message);
      }),
    );
  });
});

describe("toMessage", () => {
  test("a message that became a draft comes back as it was", () => {
    fc.assert(
      fc.property(arbitraryMessage(), (message) => {
        expect(toMessage(toDraft(message)).data).toEqual(message);
      }),
    );
  });
});
