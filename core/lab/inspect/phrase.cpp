#include "lab/inspect/phrase.hpp"

namespace lab {

Phrase::Phrase(std::string_view code) : code_(code) {}
Phrase::Phrase(const Phrase& other) = default;
Phrase::Phrase(Phrase&& other) noexcept = default;
Phrase& Phrase::operator=(const Phrase& other) = default;
Phrase& Phrase::operator=(Phrase&& other) noexcept = default;
Phrase::~Phrase() = default;

Phrase& Phrase::add(std::string_view name, Param::Unit unit, std::int64_t number) {
  params_.push_back({name, unit, number, {}});
  return *this;
}
Phrase& Phrase::text(std::string_view name, std::string_view text) {
  add(name, Param::Unit::text, 0);
  params_.back().text = text;
  return *this;
}
Phrase& Phrase::count(std::string_view name, std::int64_t number) {
  return add(name, Param::Unit::count, number);
}
Phrase& Phrase::lasts(std::string_view name, sim::Ms ms) {
  return add(name, Param::Unit::duration_ms, ms);
}
Phrase& Phrase::at(std::string_view name, sim::Ms clock_ms) {
  return add(name, Param::Unit::clock_ms, clock_ms);
}

}  // namespace lab
