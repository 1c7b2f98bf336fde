#include "sim/kernel/queue.hpp"

#include <vector>

#include <doctest/doctest.h>

namespace sim::queue_test {
namespace {

using Subjects = std::vector<std::uint32_t>;

Entry entry(Ms at, std::uint32_t subject) {
  return {.at = at, .subject = subject};
}

Subjects taken_from(Queue queue) {
  Subjects subjects;
  while (!queue.empty())
    subjects.push_back(queue.pop().subject);
  return subjects;
}

std::size_t place_of(const Queue& queue, std::uint32_t subject) {
  std::size_t place = 0;
  while (queue.entries()[place].subject != subject)
    ++place;
  return place;
}

TEST_CASE("semantics 1: entries are taken by time") {
  Queue queue;

  queue.push(entry(30, 1));
  queue.push(entry(10, 2));
  queue.push(entry(20, 3));

  CHECK(queue.size() == 3);
  CHECK(queue.top().subject == 2);
  CHECK(taken_from(queue) == Subjects{2, 3, 1});
}

TEST_CASE("semantics 1: entries of one time are taken in the order in which they were queued") {
  Queue queue;

  for (std::uint32_t subject = 0; subject < 20; ++subject)
    queue.push(entry(7, subject));
  queue.push(entry(6, 20));

  CHECK(taken_from(queue) ==
        Subjects{20, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19});
}

TEST_CASE("semantics 1: entries queued meanwhile take their turn") {
  Queue queue;
  queue.push(entry(10, 1));
  queue.push(entry(20, 2));

  CHECK(queue.pop().subject == 1);
  queue.push(entry(20, 3));
  queue.push(entry(15, 4));

  CHECK(taken_from(queue) == Subjects{4, 2, 3});
}

TEST_CASE("semantics 5: entries with a reserved place stand as if queued when it was reserved") {
  Queue queue;
  queue.push(entry(10, 1));
  const std::uint64_t first = queue.reserve(2);
  queue.push(entry(10, 4));

  queue.push_in_order({.at = 10, .order = first, .subject = 2});
  CHECK(queue.pop().subject == 1);
  queue.push_in_order({.at = 10, .order = first + 1, .subject = 3});

  CHECK(taken_from(queue) == Subjects{2, 3, 4});
}

TEST_CASE("an entry can be taken out of the middle, and the others keep their order") {
  Queue queue;
  for (std::uint32_t subject = 0; subject < 8; ++subject)
    queue.push(entry(8 - subject, subject));

  const Entry removed = queue.remove(place_of(queue, 3));
  queue.remove(place_of(queue, 0));

  CHECK(removed.subject == 3);
  CHECK(taken_from(queue) == Subjects{7, 6, 5, 4, 2, 1});
}

TEST_CASE("the only entry can be taken out") {
  Queue queue;
  queue.push(entry(1, 1));

  queue.remove(0);

  CHECK(queue.empty());
}

}  // namespace
}  // namespace sim::queue_test
