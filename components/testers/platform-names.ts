import type { Tester } from "./schema";

export const platformNames: Record<Tester["platform"], string> = {
  android: "Android",
  iphone: "iPhone",
  unknown: "Not known",
};
