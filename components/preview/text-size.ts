import { createContext, useContext } from "react";
import type { TextSize } from "./phone";

const TextSizeOfPhone = createContext<TextSize>("default");

export const TextSizeProvider = TextSizeOfPhone.Provider;

/** The text size of the phone around: what is measured by hand must be measured again when it changes. */
export const useTextSize = () => useContext(TextSizeOfPhone);
