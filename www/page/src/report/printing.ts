/** Puts the report in the place of the page while it is printed, whoever asked for that: the dialog, Ctrl+P, the browser's menu. */
import { PARTS } from '../i18n/report';
import type { Part } from '../i18n/report';
import { reportOf } from './report';

let parts: ReadonlySet<Part> = new Set(PARTS);
let isStoryOnly = true;
let report: HTMLElement | null = null;

/** What is printed, for the rest of the visit. */
export function chosenParts(): ReadonlySet<Part> {
  return parts;
}

export function choosePart(part: Part, isChosen: boolean): void {
  parts = new Set(PARTS.filter((name) => (name === part ? isChosen : parts.has(name))));
}

/** Whether menus and other stories around the article stay away. */
export function printsStoryOnly(): boolean {
  return isStoryOnly;
}

export function printStoryOnly(isWanted: boolean): void {
  isStoryOnly = isWanted;
}

function show(): void {
  hide();
  report = reportOf(parts.size === 0 ? new Set(PARTS) : parts, isStoryOnly);
  if (!report) return;
  document.body.append(report);
  document.documentElement.dataset['printing'] = '';
}

function hide(): void {
  report?.remove();
  report = null;
  delete document.documentElement.dataset['printing'];
}

window.addEventListener('beforeprint', show);
window.addEventListener('afterprint', hide);
