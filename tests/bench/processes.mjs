// Runs programs as a whole, and tells how long each took and how much memory at most.
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import process from 'node:process'

const POLL_MS = 15

/** Seconds and the most megabytes of a process and its children; `undefined` seconds where it took longer than `limit`. */
export async function timed(command, args, limit = Infinity) {
  const start = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'] })
  let most = 0
  const poll = setInterval(
    () => void peakOf(child.pid).then((peak) => (most = Math.max(most, peak))),
    POLL_MS,
  )
  const timer = Number.isFinite(limit) ? setTimeout(() => child.kill('SIGKILL'), limit * 1000) : undefined
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve('missing'))
    child.on('exit', (code, signal) => resolve(signal ?? code))
  })
  clearInterval(poll)
  clearTimeout(timer)
  if (status === 'missing') return undefined
  const seconds = status === 'SIGKILL' ? undefined : (performance.now() - start) / 1000
  return { seconds, megabytes: most / 1024, failed: status !== 0 && status !== 'SIGKILL' }
}

/** The median of several runs. */
export async function median(runs, run) {
  const taken = []
  for (let i = 0; i < runs; i++) {
    const once = await run()
    if (!once || once.seconds === undefined || once.failed) return once
    taken.push(once)
  }
  return taken.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs / 2)]
}

/** Kilobytes that a process and its children have held at most; 0 where the system does not tell. */
async function peakOf(pid) {
  if (process.platform !== 'linux' || pid === undefined) return 0
  const children = await childrenOf(pid)
  const peaks = await Promise.all([pid, ...children].map(peakOfOne))
  return Math.max(...peaks)
}

async function childrenOf(pid) {
  try {
    const tasks = await readdir(`/proc/${pid}/task`)
    const lists = await Promise.all(
      tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
    )
    const direct = lists.join(' ').split(' ').filter(Boolean).map(Number)
    const deeper = await Promise.all(direct.map(childrenOf))
    return [...direct, ...deeper.flat()]
  } catch {
    return []
  }
}

async function peakOfOne(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0)
}
