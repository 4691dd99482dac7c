export { configureTopics, growTopics } from './adjust-topics.ts';
export { compareTopics } from './compare-topics.ts';
export { createTopics } from './create-topics.ts';
export {
  declaredTopics,
  readTopics,
  withReplication,
  type DeclaredTopic,
  type TopicChoice,
} from './declared-topics.ts';
export { topicDifferences, type FoundTopic, type TopicDifference } from './topic-differences.ts';
export { runTopicsCommand, topicsUsage, type TopicsCommand } from './topics-command.ts';
export { TopicsProblem, wordsOf, type TopicsWords } from './topics-problem.ts';
