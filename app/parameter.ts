type Parameter = string | string[] | undefined;

/** A parameter of the address that stands there once; "" where it does not. */
export const parameter = (value: Parameter): string => (typeof value === "string" ? value.trim().slice(0, 200) : "");

/** How many to show: what the address asks for, within reason. */
export function countParameter(value: Parameter, fallback: number): number {
  const count = Number(parameter(value));
  return Number.isSafeInteger(count) && count > fallback ? Math.min(count, 2000) : fallback;
}
