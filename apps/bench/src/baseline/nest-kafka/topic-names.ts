export const topicNames = (process.env['BENCH_TOPICS'] ?? '').split(',');
