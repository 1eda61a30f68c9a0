/** Why a file cannot be read. */
export type FileFault = 'type' | 'encoding' | 'size' | 'empty' | 'unreadable';
