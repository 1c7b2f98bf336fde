#include "lab/code/telling.hpp"

#include <string>
#include <utility>

#include "scenario/allocation_format.hpp"

namespace lab {

Phrase& Telling::add(CodeLine line) {
  for (std::size_t at = unit_from_; at < ran_.lines.size(); ++at) {
    if (ran_.lines[at].line != line) continue;
    ++ran_.lines[at].times;
    added_last_ = at;
    told_already_ = {};
    return told_already_;
  }
  added_last_ = ran_.lines.size();
  ran_.lines.push_back({line, Phrase("says." + std::string(word_of(line)))});
  return ran_.lines.back().says;
}

void Telling::decide() {
  if (!decided_) overrule();
}

void Telling::overrule() {
  decided_ = true;
  ran_.decided = added_last_;
}

void Telling::begin_unit() {
  if (units_ == units_told) return;
  ++units_;
  unit_from_ = ran_.lines.size();
}

CodeThatRan Telling::done() {
  return std::move(ran_);
}

Phrase& with_line(const Telling& told, Phrase& phrase, const allocation::OrderLine& line) {
  const Texts texts = told.sight().texts();
  return phrase.text("orderid", texts.of(line.orderid))
      .text("sku", texts.of(line.sku))
      .count("n", line.qty);
}

Phrase& with_event(const Telling& told, Phrase& phrase, sim::EventId event) {
  const std::uint8_t kind = told.world().events[event].message.kind;
  return phrase.count("event", event).text("type", scenario::event_formats()[kind].name);
}

}  // namespace lab
