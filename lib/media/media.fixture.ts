import sharp from "sharp";
import type { Result } from "../result";
import type { Actor } from "../roles";

/** What the tests of uploaded and of linked files share: who asks, and pictures drawn for the purpose. */

export const editor: Actor = {
  id: "0198f0a0-0000-7000-8000-000000000001",
  name: "Eda",
  email: "e@example.com",
  role: "editor",
};
export const viewer: Actor = { ...editor, role: "viewer" };

export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c60" } });
export const coloured = (background: string) => sharp({ create: { width: 8, height: 8, channels: 3, background } });
export const pngOf = (width: number, height: number) => picture(width, height).png().toBuffer();
export const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#000", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
