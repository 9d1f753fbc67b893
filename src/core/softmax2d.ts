import { MAX_ROWS } from './address'
import { sizeProblem } from './limits'
import { zeros, type Matrix } from './matrix'
import { accepted, refused, type Checked } from './problem'
import { softmaxLane } from './softmax'
import { shapeText } from './wording'

/**
 * Softmax over the channels of a batch of images, as `nn.Softmax2d` on `(N, C, H, W)`: the rows of `block`
 * are N·channels·height (image by image, channel by channel), its columns are the width. Same shape.
 * Accuracy and edges: those of `softmax` over the channels of each pixel.
 */
export function softmax2d(block: Matrix, channels: number, height: number): Checked<Matrix> {
  const problem = sizeProblem('channels', channels, MAX_ROWS) ?? sizeProblem('height', height, MAX_ROWS)
  if (problem) return problem
  if (block.rows % (channels * height) !== 0) {
    return refused({
      argument: 'block',
      found: shapeText(block),
      rule: `the rows are a multiple of channels × height, ${channels} × ${height} = ${channels * height}`,
      code: 'value',
    })
  }
  const result = zeros(block)
  const plane = height * block.columns
  const lane = { length: channels, stride: plane }
  for (let image = 0; image < block.data.length; image += channels * plane) {
    for (let pixel = 0; pixel < plane; pixel++) {
      softmaxLane(block.data, result.data, image + pixel, lane)
    }
  }
  return accepted(result)
}
