// What there is to say about something, as a code and what belongs into its sentence: the sentences
// themselves are in core/words, one for each code.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/kernel/time.hpp"

namespace lab {

struct Param {
  enum class Unit : std::uint8_t {
    text,
    count,
    duration_ms,
    clock_ms,  // a time on the clock; before the opening below 0
  };

  std::string_view name;
  Unit unit = Unit::text;
  std::int64_t number = 0;
  std::string text;
};

class Phrase {
 public:
  Phrase() = default;
  explicit Phrase(std::string_view code) : code_(code) {}

  Phrase& text(std::string_view name, std::string_view text) {
    params_.push_back({name, Param::Unit::text, 0, std::string(text)});
    return *this;
  }
  Phrase& count(std::string_view name, std::int64_t number) {
    params_.push_back({name, Param::Unit::count, number, {}});
    return *this;
  }
  Phrase& lasts(std::string_view name, sim::Ms ms) {
    params_.push_back({name, Param::Unit::duration_ms, ms, {}});
    return *this;
  }
  Phrase& at(std::string_view name, sim::Ms clock_ms) {
    params_.push_back({name, Param::Unit::clock_ms, clock_ms, {}});
    return *this;
  }

  [[nodiscard]] const std::string& code() const { return code_; }
  [[nodiscard]] const std::vector<Param>& params() const { return params_; }

 private:
  std::string code_;
  std::vector<Param> params_;
};

}  // namespace lab
