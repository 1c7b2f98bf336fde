#include "lab/log.hpp"

#include <algorithm>

#include "lab/instruments.hpp"
#include "lab/log_line.hpp"
#include "lab/session.hpp"
#include "scenario/domains.hpp"
#include "scenario/trace_json.hpp"

namespace lab {

LogPage Log::page(Session& session, const LogFilter& filter, std::size_t from, std::size_t count) {
  if (search_.filter() != filter) {
    search_ = LogSearch(filter, scenario::format_of(session.script().names()));
    matching_.clear();
    looked_upto_ = 0;
  }
  look_further(session);

  const Sight present = session.sight();
  const Sight known{session.furthest(), present.script, present.index, present.cast,
                    present.opens_at};
  const std::size_t now_place = session.world().trace.size();
  LogPage page;
  page.records = known.world.trace.size();
  page.matching = matching_before(page.records);
  page.before_now = matching_before(now_place);
  page.from = std::min(from, page.matching);
  const std::size_t end = page.from + std::min(count, page.matching - page.from);
  for (std::size_t n = page.from; n < end; ++n) {
    const std::size_t place = search_.open() ? n : matching_[n];
    page.lines.push_back(log_line(known, place));
    page.lines.back().ahead = place >= now_place;
  }
  return page;
}

void Log::look_further(const Session& session) {
  looked_upto_ = std::min(looked_upto_, session.ways().hold_upto(ways_heard_));
  while (!matching_.empty() && matching_.back() >= looked_upto_)
    matching_.pop_back();
  const sim::World& world = session.furthest();
  if (search_.open()) return;
  search_.learn(session.script().names());
  for (; looked_upto_ < world.trace.size(); ++looked_upto_) {
    if (search_.passes(world, world.trace[looked_upto_]))
      matching_.push_back(static_cast<std::uint32_t>(looked_upto_));
  }
}

std::size_t Log::matching_before(std::size_t place) const {
  if (search_.open()) return place;
  return static_cast<std::size_t>(std::lower_bound(matching_.begin(), matching_.end(), place) -
                                  matching_.begin());
}

LogPage show_log(Session& session, const LogFilter& filter, std::size_t from, std::size_t count) {
  return session.instruments().log.page(session, filter, from, count);
}

std::vector<std::string> who_acts(const Session& session) {
  constexpr std::size_t named_max = 50;
  const sim::Names& clients = session.script().names().clients;
  std::vector<bool> seen(clients.size());
  std::vector<std::string> names;
  const auto add = [&](sim::ClientId client) {
    if (names.size() == named_max || seen[client.value]) return;
    seen[client.value] = true;
    names.push_back(clients[client.value]);
  };
  const sim::World& world = session.furthest();
  std::size_t command = 0;
  std::size_t read = 0;
  while (command < world.commands.size() || read < world.reads.size()) {
    const bool reads_first =
        command == world.commands.size() ||
        (read < world.reads.size() && world.reads[read].at < world.commands[command].at);
    add(reads_first ? world.reads[read++].by : world.commands[command++].by);
  }
  return names;
}

std::string trace_ndjson(const sim::World& world, const sim::Vocabulary& names) {
  std::string text;
  for (std::size_t place = 0; place < world.trace.size(); ++place) {
    text += scenario::trace_line(world, names, place);
    text += '\n';
  }
  return text;
}

}  // namespace lab
