#include "cqrs/paged_vector.hpp"

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace cqrs::paged_vector_test {
namespace {

// Two to a page, so that a few elements fill several.
using Numbers = PagedVector<int, 2>;

Numbers one_to_five() {
  Numbers numbers;
  for (int number = 1; number <= 5; ++number)
    numbers.push_back(number);
  return numbers;
}

std::vector<int> all(const Numbers& numbers) {
  std::vector<int> values;
  for (std::size_t index = 0; index < numbers.size(); ++index)
    values.push_back(numbers[index]);
  return values;
}

std::set<const void*> pages(const Numbers& numbers) {
  std::set<const void*> found;
  numbers.each_page([&](const void* page, std::size_t) { found.insert(page); });
  return found;
}

std::size_t shared_pages(const Numbers& one, const Numbers& other) {
  std::size_t shared = 0;
  for (const void* page : pages(one))
    shared += pages(other).count(page);
  return shared;
}

TEST_CASE("a vector grows over the ends of its pages") {
  const Numbers numbers = one_to_five();

  CHECK(numbers.size() == 5);
  CHECK(all(numbers) == std::vector{1, 2, 3, 4, 5});
  CHECK(numbers.back() == 5);
  CHECK(pages(numbers).size() == 3);
  CHECK(numbers.bytes() == 3 * 2 * sizeof(int));
}

TEST_CASE("a new vector is empty, and so is a cleared one") {
  Numbers numbers;
  CHECK(numbers.empty());

  numbers.push_back(1);
  CHECK_FALSE(numbers.empty());

  numbers.clear();
  CHECK(numbers.empty());
  CHECK(numbers.bytes() == 0);
}

TEST_CASE("growing makes room for elements that are nothing yet, and never shrinks") {
  Numbers numbers;
  numbers.push_back(7);

  numbers.grow_to(4);
  CHECK(all(numbers) == std::vector{7, 0, 0, 0});

  numbers.grow_to(2);
  CHECK(numbers.size() == 4);
}

TEST_CASE("what was cleared does not come back by growing") {
  Numbers numbers = one_to_five();

  numbers.clear();
  numbers.grow_to(3);

  CHECK(all(numbers) == std::vector{0, 0, 0});
}

TEST_CASE("a copy shares all pages") {
  const Numbers numbers = one_to_five();

  const Numbers copy = numbers;

  CHECK(shared_pages(numbers, copy) == 3);
  CHECK(all(copy) == all(numbers));
}

TEST_CASE("writing to a copy leaves the original as it was, and copies one page") {
  const Numbers numbers = one_to_five();
  Numbers copy = numbers;

  copy.edit(2) = 30;

  CHECK(all(copy) == std::vector{1, 2, 30, 4, 5});
  CHECK(all(numbers) == std::vector{1, 2, 3, 4, 5});
  CHECK(shared_pages(numbers, copy) == 2);
}

TEST_CASE("writing to the original leaves the copy as it was") {
  Numbers numbers = one_to_five();
  const Numbers copy = numbers;

  numbers.edit(0) = 10;
  numbers.push_back(6);

  CHECK(all(copy) == std::vector{1, 2, 3, 4, 5});
  CHECK(all(numbers) == std::vector{10, 2, 3, 4, 5, 6});
}

TEST_CASE("a page that nobody shares any more is written in place") {
  Numbers numbers = one_to_five();
  { const Numbers copy = numbers; }
  const std::set<const void*> before = pages(numbers);

  numbers.edit(0) = 10;

  CHECK(pages(numbers) == before);
}

TEST_CASE("two copies of one original are separate from each other") {
  const Numbers numbers = one_to_five();
  Numbers one = numbers;
  Numbers other = numbers;

  one.edit(0) = 10;
  other.edit(0) = 20;

  CHECK(numbers[0] == 1);
  CHECK(one[0] == 10);
  CHECK(other[0] == 20);
}

TEST_CASE("a copy of a copy is separate from both") {
  Numbers numbers = one_to_five();
  Numbers copy = numbers;
  copy.edit(0) = 10;
  const Numbers copy_of_copy = copy;

  numbers.edit(0) = 100;
  copy.edit(0) = 1000;

  CHECK(copy_of_copy[0] == 10);
}

TEST_CASE("assigning a copy replaces what was there") {
  const Numbers numbers = one_to_five();
  Numbers target;
  target.push_back(99);

  target = numbers;
  target.edit(4) = 50;

  CHECK(all(target) == std::vector{1, 2, 3, 4, 50});
  CHECK(all(numbers) == std::vector{1, 2, 3, 4, 5});
}

TEST_CASE("a vector assigned to itself stays as it is") {
  Numbers numbers = one_to_five();
  const Numbers& same = numbers;

  numbers = same;
  numbers.edit(0) = 10;

  CHECK(all(numbers) == std::vector{10, 2, 3, 4, 5});
}

TEST_CASE("a vector that was moved from is empty and can be used again") {
  Numbers numbers = one_to_five();

  const Numbers target = std::move(numbers);
  CHECK(numbers.empty());  // NOLINT(bugprone-use-after-move): what is tested
  numbers.push_back(6);

  CHECK(all(target) == std::vector{1, 2, 3, 4, 5});
  CHECK(all(numbers) == std::vector{6});
}

TEST_CASE("moving does not copy pages") {
  Numbers numbers = one_to_five();
  const std::set<const void*> before = pages(numbers);

  Numbers target;
  target = std::move(numbers);

  CHECK(pages(target) == before);
}

TEST_CASE("elements may own things of their own") {
  PagedVector<std::vector<int>, 2> lists;
  lists.push_back({1});
  PagedVector<std::vector<int>, 2> copy = lists;

  copy.edit(0).push_back(2);

  CHECK(lists[0] == std::vector{1});
  CHECK(copy[0] == std::vector{1, 2});
}

}  // namespace
}  // namespace cqrs::paged_vector_test
