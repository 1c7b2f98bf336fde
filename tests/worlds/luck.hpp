// Choices of a generator: a row of draws from one seed, the same natively and in WebAssembly.
//
//   Luck luck(7);
//   if (luck.strikes(0.1)) return luck.of({"sequenced", "book"});
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "sim/kernel/chance.hpp"

namespace worlds {

class Luck {
 public:
  explicit Luck(std::uint64_t seed) : seed_(sim::mix(seed)) {}

  // From 0 up to, not including, `end`.
  std::size_t below(std::size_t end) {
    return static_cast<std::size_t>(next() * static_cast<double>(end));
  }
  // Both included.
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return first + static_cast<std::int64_t>(next() * static_cast<double>(last - first + 1));
  }
  bool strikes(double probability) { return next() < probability; }

  template <class Choice>
  Choice of(std::initializer_list<Choice> choices) {
    return choices.begin()[below(choices.size())];
  }
  template <class Choices>
  const auto& one_of(const Choices& choices) {
    return choices[below(choices.size())];
  }

 private:
  double next() { return sim::draw(seed_, sim::Purpose::name, draws_++, 0, 0); }

  std::uint64_t seed_;
  std::uint64_t draws_ = 0;
};

// Puts texts together in the order they are written: operands of + may be evaluated in any, and
// each draws.
class Pieces {
 public:
  Pieces& operator<<(std::string_view piece) {
    text_ += piece;
    return *this;
  }
  Pieces& operator<<(std::int64_t number) { return *this << std::to_string(number); }
  operator std::string() const { return text_; }

 private:
  std::string text_;
};

}  // namespace worlds
