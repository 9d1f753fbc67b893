/**
 * The loops of the textbook, each with plain `Math.exp` and `Math.log`: no shift, no compensation. What the core's
 * speed is measured against.
 */

export function softmax(logits, out) {
  let total = 0
  for (let i = 0; i < logits.length; i++) {
    out[i] = Math.exp(logits[i])
    total += out[i]
  }
  for (let i = 0; i < logits.length; i++) out[i] /= total
}

export function softmaxRows(logits, classes, out) {
  for (let start = 0; start < logits.length; start += classes) {
    let total = 0
    for (let k = start; k < start + classes; k++) {
      out[k] = Math.exp(logits[k])
      total += out[k]
    }
    for (let k = start; k < start + classes; k++) out[k] /= total
  }
}

export function logSumExp(logits) {
  let total = 0
  for (let i = 0; i < logits.length; i++) total += Math.exp(logits[i])
  return Math.log(total)
}

export function logSoftmax(logits, out) {
  const shift = logSumExp(logits)
  for (let i = 0; i < logits.length; i++) out[i] = logits[i] - shift
}

export function sigmoid(logits, out) {
  for (let i = 0; i < logits.length; i++) out[i] = 1 / (1 + Math.exp(-logits[i]))
}

export function logSigmoid(logits, out) {
  for (let i = 0; i < logits.length; i++) out[i] = Math.log(1 / (1 + Math.exp(-logits[i])))
}

export function softplus(logits, out) {
  for (let i = 0; i < logits.length; i++) out[i] = Math.log(1 + Math.exp(logits[i]))
}

export function logit(p, out) {
  for (let i = 0; i < p.length; i++) out[i] = Math.log(p[i] / (1 - p[i]))
}

export function nll(logprobs, targets, classes) {
  let total = 0
  for (let n = 0; n < targets.length; n++) total -= logprobs[n * classes + targets[n]]
  return total / targets.length
}

export function crossEntropy(logits, targets, classes) {
  let total = 0
  for (let n = 0; n < targets.length; n++) {
    let powers = 0
    for (let k = n * classes; k < (n + 1) * classes; k++) powers += Math.exp(logits[k])
    total += Math.log(powers) - logits[n * classes + targets[n]]
  }
  return total / targets.length
}

export function crossEntropyOfProbabilities(logits, targets, classes) {
  let total = 0
  for (let start = 0; start < logits.length; start += classes) {
    let powers = 0
    for (let k = start; k < start + classes; k++) powers += Math.exp(logits[k])
    const shift = Math.log(powers)
    for (let k = start; k < start + classes; k++) total += targets[k] * (shift - logits[k])
  }
  return (total * classes) / logits.length
}

export function bce(p, targets) {
  let total = 0
  for (let i = 0; i < p.length; i++) {
    total -= targets[i] * Math.log(p[i]) + (1 - targets[i]) * Math.log(1 - p[i])
  }
  return total / p.length
}

export function bceLogits(logits, targets) {
  let total = 0
  for (let i = 0; i < logits.length; i++) {
    const p = 1 / (1 + Math.exp(-logits[i]))
    total -= targets[i] * Math.log(p) + (1 - targets[i]) * Math.log(1 - p)
  }
  return total / logits.length
}
