import { createContext, useContext } from "react";

const NameOfSender = createContext("");

export const SenderNameProvider = NameOfSender.Provider;

/** Who the phone around says the message is from. */
export const useSenderName = () => useContext(NameOfSender);
