#include "lab/two_worlds/parting.hpp"

#include <string>

#include "lab/texts.hpp"
#include "scenario/domains.hpp"
#include "scenario/words.hpp"

namespace lab {
namespace {

using Kind = sim::TraceKind;
using allocation::QueryKind;

class OneWorld {
 public:
  OneWorld(const sim::World& world, const PairOfWorlds& pair)
      : world_(world), names_(pair.names), opens_at_(pair.opens_at) {}

  // What the record at that place tells; where the trace has come to its end, that.
  [[nodiscard]] PartedSide record(const FirstDifference::Record& parted) const {
    const std::size_t place = parted.place;
    if (place >= world_.trace.size()) return {parted.at - opens_at_, {Phrase("record.nothing")}};
    const sim::TraceRecord& record = world_.trace[place];
    Phrase phrase(code_of(record));
    phrase.count("event", record.subject).count("replica", record.replica);
    phrase.count("n", std::int64_t{record.attempt} + 1).count("position", record.other);
    phrase.lasts("takes", record.other).text("by", by(record));
    return {record.at - opens_at_, {phrase}};
  }

  [[nodiscard]] PartedSide answer(std::uint32_t number) const {
    const sim::ReadRecord& read = world_.reads[number];
    PartedSide side{(read.answered() ? read.answered_at : read.at) - opens_at_, {}};
    if (!read.answered()) {
      side.says.push_back(not_answered(read));
      return side;
    }
    side.says.push_back(shown(read));
    side.says.push_back(
        Phrase(read.replica == sim::write_model ? "from.write_side" : "from.replica"));
    side.says.back().count("replica", read.replica);
    if (read.waited_ms > 0) {
      side.says.emplace_back("waited");
      side.says.back().lasts("takes", read.waited_ms);
    }
    side.says.emplace_back(read.stale ? "stale" : "true");
    side.says.back().count("n", read.versions_behind).lasts("age", read.age_ms);
    return side;
  }

 private:
  static std::string code_of(const sim::TraceRecord& record) {
    const std::string code = "record." + std::string(scenario::word_of(record.kind));
    switch (record.kind) {
      case Kind::sent:
        return record.attempt > 0 ? code + "_again" : code;
      case Kind::answered:
        return record.flag != 0 ? code + "_stale" : code;
      case Kind::read:
        return record.replica == sim::write_model ? code + "_write_side" : code;
      case Kind::violated:
        return code + "." + std::string(scenario::Words<sim::Guarantee>::list[record.flag]);
      case Kind::outcome:
        return code + "." + std::string(scenario::Words<sim::CommandOutcome>::list[record.flag]);
      default:
        return code;
    }
  }

  // Whose command or read it is about; nobody's: empty.
  [[nodiscard]] std::string by(const sim::TraceRecord& record) const {
    switch (record.kind) {
      case Kind::command:
      case Kind::rolled_back:
      case Kind::disappointed:
      case Kind::outcome:
      case Kind::follow_up_lost:
        return record.subject < world_.commands.size()
                   ? names_.clients[world_.commands[record.subject].by.value]
                   : std::string();
      case Kind::read:
      case Kind::waits:
      case Kind::answered:
      case Kind::violated:
      case Kind::gave_up:
      case Kind::unavailable:
        return record.subject < world_.reads.size()
                   ? names_.clients[world_.reads[record.subject].by.value]
                   : std::string();
      default:
        return {};
    }
  }

  static Phrase not_answered(const sim::ReadRecord& read) {
    Phrase phrase("answer." + std::string(scenario::word_of(read.status)));
    return phrase.count("replica", read.replica).lasts("takes", read.waited_ms);
  }

  [[nodiscard]] Phrase shown(const sim::ReadRecord& read) const {
    if (read.rows == 0) return Phrase("answer." + std::string(scenario::word_of(read.status)));
    if (!is_shop(names_)) return Phrase("answer.lines").count("n", read.rows);
    const sim::AnswerRow& row = world_.answer_rows[read.first_row];
    if (static_cast<QueryKind>(read.key.space) == QueryKind::availability) {
      Phrase phrase(row[2] == 0 ? "answer.in_stock" : "answer.in_stock_and_due");
      phrase.count("n", row[0]).count("incoming", row[1]);
      return row[2] == 0 ? phrase : phrase.text("eta", scenario::day_text(row[2]));
    }
    if (read.rows > 1) return Phrase("answer.lines").count("n", read.rows);
    Phrase line(row[2] < 0 ? "answer.none_left" : "answer.line");
    const allocation::Sku sku{static_cast<std::uint32_t>(row[0])};
    return line.count("n", row[1]).text("sku", Texts(names_).of(sku));
  }

  const sim::World& world_;
  const sim::Vocabulary& names_;
  sim::Ms opens_at_;
};

PartingPoint point(sim::Ms at, sim::Ms opens_at) {
  return {at - opens_at, at >= opens_at, {}, {}, {}};
}

}  // namespace

PartingWords in_words(const FirstDifference& parted, const PairOfWorlds& pair) {
  const OneWorld first(pair.first, pair);
  const OneWorld second(pair.second, pair);
  PartingWords words;
  if (parted.in_trace) {
    words.record = point(parted.in_trace->at, pair.opens_at);
    words.record->what = Phrase("parted.record");
    words.record->first = first.record(*parted.in_trace);
    words.record->second = second.record(*parted.in_trace);
  }
  if (parted.in_answers) {
    const sim::ReadRecord& read = pair.first.reads[parted.in_answers->number];
    const scenario::QueryFormat& query = scenario::format_of(pair.names).queries[read.key.space];
    words.answer = point(parted.in_answers->at, pair.opens_at);
    words.answer->what = Phrase("parted." + std::string(query.name));
    words.answer->what.text("by", pair.names.clients[read.by.value])
        .text("key", key_text(pair.names, read.key));
    words.answer->first = first.answer(parted.in_answers->number);
    words.answer->second = second.answer(parted.in_answers->number);
  }
  return words;
}

}  // namespace lab
