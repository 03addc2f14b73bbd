export type LibraryKind = "all" | "picture" | "video" | "other";

export const libraryKindOptions = [
  { value: "all", label: "All" },
  { value: "picture", label: "Pictures" },
  { value: "video", label: "Videos" },
  { value: "other", label: "Other" },
] as const;
