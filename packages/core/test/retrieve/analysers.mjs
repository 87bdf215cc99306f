const lower = (about) =>
  about
    .toLowerCase()
    .split(' ')
    .map((key) => ({ key, stems: [key], shown: key }));

export const analysers = { abouts: lower };
