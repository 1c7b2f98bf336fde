// What a Condition (condition.hpp) is made of, between its parser and whoever asks whether it
// holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace scenario::condition {

enum class Operator : std::uint8_t { equal, unequal, less, at_most, more, at_least };

// A value as it was written: the word 1 may mean a number or a name, whichever it is held against.
struct Literal {
  std::string text;
  bool quoted = false;  // then it is a text, and nothing else
};

struct Filter {
  std::string key;
  Operator op = Operator::equal;  // or unequal
  Literal value;
};

// Into a member, or into a list.
struct PathStep {
  enum class Which : std::uint8_t { member, all, any, first, last, place };

  Which which = Which::member;
  std::string key;              // member
  std::vector<Filter> filters;  // list: only elements that pass them all
  std::size_t place = 0;        // place: from 0
};

struct Comparison {
  std::string text;  // as it was written
  std::vector<PathStep> path;
  bool counts = false;  // `.count` behind the path
  Operator op = Operator::equal;
  Literal value{"true"};
};

}  // namespace scenario::condition
