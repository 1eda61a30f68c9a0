import * as documents from "./node_modules/diembao/documents/index.js";
import { checkDocuments } from "./documents.js";

checkDocuments(documents).then((read) => postMessage(read));
