"use client";

import dynamic from "next/dynamic";
import { orNothing } from "@/components/ui/load-failure";
import { Line } from "./line";

// Loaded after the page: it is read at the end of the work.
const PriceClass = dynamic(() => orNothing(import("./price-class").then((module) => module.PriceClass)), {
  ssr: false,
});

/** As what the message is charged, at the foot of everything that decides it. */
export function PriceLine() {
  return (
    <Line id="price-heading" heading="Price class" path="price">
      <PriceClass />
    </Line>
  );
}
