// What there is to say about something, as a code and what belongs into its sentence: the sentences
// themselves are in core/words, one for each code.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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

// Its functions are not inline: they are called in hundreds of places.
class Phrase {
 public:
  Phrase() = default;
  explicit Phrase(std::string_view code);
  Phrase(const Phrase& other);
  Phrase(Phrase&& other) noexcept;
  Phrase& operator=(const Phrase& other);
  Phrase& operator=(Phrase&& other) noexcept;
  ~Phrase();

  Phrase& text(std::string_view name, std::string_view text);
  Phrase& count(std::string_view name, std::int64_t number);
  Phrase& lasts(std::string_view name, sim::Ms ms);
  Phrase& at(std::string_view name, sim::Ms clock_ms);

  [[nodiscard]] const std::string& code() const { return code_; }
  [[nodiscard]] const std::vector<Param>& params() const { return params_; }

 private:
  Phrase& add(std::string_view name, Param::Unit unit, std::int64_t number);

  std::string code_;
  std::vector<Param> params_;
};

}  // namespace lab
