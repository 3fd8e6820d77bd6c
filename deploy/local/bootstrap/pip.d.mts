export declare function pipInstall(requirements: string, folder: string): string | undefined
export declare function lastLine(text: string): string
