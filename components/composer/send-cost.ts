import { costText } from "@/components/sends/send-facts";
import type { Cost } from "@/lib/providers/types";

/** A chosen connection with what one message costs by its settings; null where that is not known. */
export interface PricedConnection {
  name: string;
  sandbox: boolean;
  price: Cost | null;
}

const unnamedCurrency = "in the account’s currency";

const priceText = (price: Cost) => (price.currency ? costText(price) : `${costText(price)} ${unnamedCurrency}`);

/** One line for each connection whose price is known: "Messente: 2 × 0.05 EUR = 0.1 EUR". */
export function costLines(connections: readonly PricedConnection[], phones: number): string[] {
  return connections.flatMap(({ name, sandbox, price }) => {
    if (!price) return [];
    const sum = { ...price, amount: price.amount * phones };
    const told =
      phones > 1
        ? `${phones} × ${costText(price)} = ${priceText(sum)}`
        : `${priceText(price)}${phones === 0 ? " for each phone" : ""}`;
    return [`${name}: ${told}${sandbox ? ", which a sandbox does not charge" : ""}`];
  });
}

/** What the real connections will charge together, as far as it is known; null where nothing is. */
export function costSum(connections: readonly PricedConnection[], phones: number): string | null {
  const real = connections.filter(({ sandbox }) => !sandbox);
  const sums = new Map<string | undefined, number>();
  for (const { price } of real)
    if (price) sums.set(price.currency, (sums.get(price.currency) ?? 0) + price.amount * phones);
  if (sums.size === 0 || phones === 0) return null;
  const told = Array.from(sums, ([currency, amount]) => priceText({ amount, ...(currency && { currency }) }));
  return `${real.every(({ price }) => price) ? "Costs about" : "Costs at least"} ${told.join(" + ")}`;
}
