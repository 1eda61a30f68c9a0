import * as documents from "diembao/documents";
import { checkDocuments } from "./documents.js";

checkDocuments(documents).then((read) => postMessage(read));
