/** Where the methods are from, as the help says it. */

export const SHIFTED_SUMS =
  'Blanchard, Higham & Higham, Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal. 2021'
export const LOG_ONE_PLUS = 'Mächler, Accurately computing log(1 − exp(−|a|)), 2012'
export const FDLIBM = 'fdlibm, as the platform carries it'
export const IEEE = 'IEEE 754-2019'
export const PYTORCH = 'PyTorch’s documentation'
export const TWISTER =
  'Matsumoto & Nishimura, Mersenne Twister, ACM TOMACS 1998; Box & Muller, Ann. Math. Statist. 1958'
