export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "normal" | "small";

const base =
  "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-r2 font-medium transition-colors aria-disabled:shadow-none";

const variants: Record<ButtonVariant, string> = {
  primary:
    "bg-accent font-semibold text-on-accent shadow-lift forced-colors:border hover:bg-accent-hover aria-disabled:bg-hover aria-disabled:text-text-off",
  secondary:
    "border border-field-line bg-bg text-text hover:border-text-2 hover:bg-hover aria-disabled:border-line aria-disabled:bg-bg aria-disabled:text-text-off",
  quiet: "text-accent hover:bg-tint aria-disabled:bg-transparent aria-disabled:text-text-off",
  danger:
    "border border-danger bg-bg font-semibold text-danger hover:bg-danger-tint aria-disabled:border-line aria-disabled:bg-bg aria-disabled:text-text-off",
};

const sizes: Record<ButtonSize, string> = {
  normal: "h-control px-3",
  small: "h-control-small px-2",
};

/** The look of a button, for whatever element must be one: a link, a menu's trigger. */
export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "normal", more = ""): string {
  return `${base} ${variants[variant]} ${sizes[size]} ${more}`;
}

const iconSizes: Record<ButtonSize, string> = { normal: "size-control", small: "size-control-small" };

/** The look of a square button that shows an icon alone. */
export function iconButtonClass(size: ButtonSize = "normal", more = ""): string {
  return `grid shrink-0 place-items-center rounded-r2 text-text-2 transition-colors hover:bg-hover hover:text-text aria-disabled:bg-transparent aria-disabled:text-text-off aria-pressed:bg-tint aria-pressed:text-accent ${iconSizes[size]} ${more}`;
}
