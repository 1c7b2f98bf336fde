#include "sim/agenda.hpp"

#include <algorithm>
#include <tuple>

namespace sim {
namespace {

bool before(const Agenda::Turn& one, const Agenda::Turn& other) {
  return std::tie(one.at, one.place, one.n) < std::tie(other.at, other.place, other.n);
}
bool later(const Agenda::Turn& one, const Agenda::Turn& other) {
  return before(other, one);
}

}  // namespace

void Agenda::admit_new(const Script& script) {
  while (repeats_known_ < script.repeated().size()) {
    const std::uint32_t place = script.repeated()[repeats_known_++];
    repeats_.push_back({script[place].at, place, 1});
    std::push_heap(repeats_.begin(), repeats_.end(), later);
  }
}

std::optional<Agenda::Turn> Agenda::next(const Script& script) {
  admit_new(script);
  std::optional<Turn> turn;
  if (singles_taken_ < script.single().size()) {
    const std::uint32_t place = script.single()[singles_taken_];
    turn = Turn{script[place].at, place, 1};
  }
  if (!repeats_.empty() && (!turn || before(repeats_.front(), *turn))) turn = repeats_.front();
  return turn;
}

void Agenda::take(const Script& script, const Turn& turn) {
  const ActionTemplate& action = script[turn.place];
  if (action.every == 0) {
    ++singles_taken_;
    return;
  }
  std::pop_heap(repeats_.begin(), repeats_.end(), later);
  if (turn.n == action.times) {
    repeats_.pop_back();
    return;
  }
  repeats_.back() = {turn.at + action.every, turn.place, turn.n + 1};
  std::push_heap(repeats_.begin(), repeats_.end(), later);
}

void Agenda::cut(std::size_t place) {
  repeats_known_ -=
      std::erase_if(repeats_, [place](const Turn& turn) { return turn.place >= place; });
  std::make_heap(repeats_.begin(), repeats_.end(), later);
}

}  // namespace sim
