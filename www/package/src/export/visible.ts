/** A name on one line, in which characters that steer a terminal or turn the direction of writing are shown as escapes. */
export function visible(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
