// Put into what is built of csv-stringify, which compares with Node's Buffer and makes its byte order mark with one. A page has
// none, and both are done without.
const Buffer = { isBuffer: () => false, from: (/** @type {number[]} */ bytes) => bytes };

export { Buffer };
