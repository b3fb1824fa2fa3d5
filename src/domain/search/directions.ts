/** Words that stand at most so far apart keep company. */
const WINDOW = 5;
/** How often vectors are drawn towards the company that words keep; more rounds change no order of papers. */
const ROUNDS = 3;

/** Rows of `width` numbers, one after another. */
export interface Matrix {
  rows: number;
  width: number;
  values: Float32Array;
}

/**
 * The strongest directions of the company that words keep, a row for each word, without the very strongest, which is how
 * frequent words are. Of the symmetric matrix of how often two words stand within a window, each entry divided by the roots of
 * how often either stands with any (eigenwords: Dhillon, Foster and Ungar, JMLR 2015), by orthogonal iteration. That matrix is
 * never written down: a window slides over the texts, which are rows of words by their numbers, 0 to `words` − 1.
 */
export function strongestDirections(texts: Uint32Array[], words: number, width: number): Matrix {
  const scales = new Float32Array(words);
  for (const text of texts)
    for (const [place, word] of text.entries())
      scales[word] = at(scales, word) + Math.min(place, WINDOW) + Math.min(text.length - 1 - place, WINDOW);
  for (const [word, met] of scales.entries()) scales[word] = met > 0 ? 1 / Math.sqrt(met) : 0;
  const begin = noise(words, width + 1);
  // The very strongest is known: the roots of how often each word is met, which the matrix leaves as they are.
  for (const [word, scale] of scales.entries()) begin.values[word * (width + 1)] = scale > 0 ? 1 / scale : 0;
  let found = orthonormal(begin);
  for (let round = 0; round < ROUNDS; round++) found = orthonormal(company(texts, found, scales));
  const values = new Float32Array(words * width);
  for (let row = 0; row < words; row++)
    values.set(found.values.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), row * width);
  return { rows: words, width, values };
}

/** The matrix of company times another one: for each word the sum of what its neighbours have. */
function company(texts: Uint32Array[], { rows, width, values }: Matrix, scales: Float32Array): Matrix {
  const scaled = values.map((value, place) => value * at(scales, Math.floor(place / width)));
  const sums = new Float32Array(rows * width);
  const window = new Float32Array(width);
  const count = (word: number | undefined, sign: number) => {
    if (word === undefined) return;
    for (let i = 0; i < width; i++) window[i] = at(window, i) + sign * at(scaled, word * width + i);
  };
  for (const text of texts) {
    window.fill(0);
    for (let place = 0; place < WINDOW; place++) count(text[place], 1);
    for (const [place, word] of text.entries()) {
      count(text[place + WINDOW], 1);
      count(text[place - WINDOW - 1], -1);
      const from = word * width;
      // A word keeps no company with itself.
      for (let i = 0; i < width; i++) sums[from + i] = at(sums, from + i) + at(window, i) - at(scaled, from + i);
    }
  }
  return { rows, width, values: sums.map((sum, place) => sum * at(scales, Math.floor(place / width))) };
}

/** The same columns, each less what the ones before it have of it, and of length 1: by Cholesky's factor of their products. */
function orthonormal({ rows, width, values }: Matrix): Matrix {
  const factor = cholesky(productsOfColumns({ rows, width, values }), width);
  const solved = new Float32Array(rows * width);
  for (let from = 0; from < rows * width; from += width) {
    for (let i = 0; i < width; i++) {
      let value = at(values, from + i);
      for (let j = 0; j < i; j++) value -= at(factor, i * width + j) * at(solved, from + j);
      solved[from + i] = value / at(factor, i * width + i);
    }
  }
  return { rows, width, values: solved };
}

function productsOfColumns({ rows, width, values }: Matrix): Float64Array {
  const products = new Float64Array(width * width);
  for (let from = 0; from < rows * width; from += width)
    for (let i = 0; i < width; i++)
      for (let j = 0; j <= i; j++)
        products[i * width + j] = at(products, i * width + j) + at(values, from + i) * at(values, from + j);
  return products;
}

/** The lower triangle L of a positive matrix L · Lᵀ of which the lower triangle is given. */
function cholesky(matrix: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let value = at(matrix, i * width + j);
      for (let k = 0; k < j; k++) value -= at(factor, i * width + k) * at(factor, j * width + k);
      // A column that is made of the others has nothing of its own.
      factor[i * width + j] =
        i === j ? Math.sqrt(Math.max(value, Number.MIN_VALUE)) : value / at(factor, j * width + j);
    }
  }
  return factor;
}

/** The same numbers at every call, spread about 0 (a linear congruential generator: Numerical Recipes, 1992). */
function noise(rows: number, width: number): Matrix {
  let state = 1;
  const values = Float32Array.from({ length: rows * width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
  return { rows, width, values };
}

/** A number that is there, which the compiler cannot know. */
function at(values: Float32Array | Float64Array, place: number): number {
  return values[place] as number;
}
