/** The part of the library that is used; it has no types of its own. */
declare module "edtf" {
  export default function edtf(input: string, options: { level: number }): { readonly min: number; readonly max: number };
}
