/** Whether it is fingers that point here: a text field that gets the focus then brings a keyboard over half the screen. */
export const hasFingers = () => typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches;
