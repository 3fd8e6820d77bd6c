// `node --import` this: a process that was started with an IPC channel ends when its starter does, even by SIGKILL
process.once('disconnect', () => process.exit(0))
// a program that only answers requests is not kept running by the channel
process.channel?.unref()
