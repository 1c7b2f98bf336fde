#include "lab/link.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "scenario/checker.hpp"
#include "scenario/json_text.hpp"
#include "scenario/json_tree.hpp"
#include "sim/kernel/time.hpp"

namespace lab {
namespace {

using scenario::Checker;
using scenario::Field;
using scenario::JsonKind;
using scenario::JsonValue;

constexpr std::string_view format_family = "cqrs-lab-link/";
constexpr std::string_view format = "cqrs-lab-link/1";
// Beyond all that an instant can hold within what opening a link may run.
constexpr std::int64_t entries_done_max = 1'000'000'000;

// What a link says, before any of it has run.
struct Draft {
  struct Given {
    sim::Ms at = 0;
    std::string json;
    std::string pointer;
  };
  std::string file;
  std::vector<Given> acts;
  Position position;
  std::string hash;
};

constexpr std::array<Field<Draft::Given>, 2> act_fields{{
    {"at_ms", true,
     [](Checker& checker, JsonValue value, Draft::Given& given) {
       given.at = checker.whole(value, 0, sim::time_max);
     }},
    {"act", true,
     [](Checker& checker, JsonValue value, Draft::Given& given) {
       if (!checker.object(value)) return;
       given.json = value.json();
       given.pointer = value.pointer();
     }},
}};

void read_acts(Checker& checker, JsonValue list, Draft& draft) {
  if (!checker.list(list)) return;
  for (const JsonValue value : list.children()) {
    Draft::Given given;
    scenario::read_fields<Draft::Given>(checker, value, act_fields, given);
    // One before the last would set that one aside.
    if (!draft.acts.empty() && given.at < draft.acts.back().at)
      checker.whole(value.member("at_ms"), draft.acts.back().at, sim::time_max);
    if (checker.failed()) return;
    draft.acts.push_back(std::move(given));
  }
}

constexpr std::array<Field<Draft>, 6> link_fields{{
    {"format", true, [](Checker&, JsonValue, Draft&) {}},  // looked at first
    {"file", true,
     [](Checker& checker, JsonValue value, Draft& draft) {
       if (checker.object(value)) draft.file = value.json();
     }},
    {"acts", true, read_acts},
    {"at_ms", true,
     [](Checker& checker, JsonValue value, Draft& draft) {
       draft.position.at = checker.whole(value, 0, sim::time_max);
     }},
    {"entries_done", true,
     [](Checker& checker, JsonValue value, Draft& draft) {
       draft.position.done = static_cast<std::uint64_t>(checker.whole(value, 0, entries_done_max));
     }},
    {"hash", false,
     [](Checker& checker, JsonValue value, Draft& draft) { draft.hash = checker.text(value); }},
}};

cqrs::Result<Draft, LinkRefusal> read_link(std::string_view text) {
  using Kind = LinkRefusal::Kind;
  const auto tree = scenario::parse_json(text);
  if (!tree) return LinkRefusal{Kind::not_a_link, "", refusal(tree.error()).message};
  const JsonValue root = tree.value().root();
  const JsonValue named = root.member("format");
  if (named.kind() != JsonKind::text || !named.text().starts_with(format_family))
    return LinkRefusal{Kind::not_a_link, "/format", named.shown()};
  if (named.text() != format)
    return LinkRefusal{Kind::other_version, "/format",
                       scenario::shortened(named.text().substr(format_family.size()))};
  Checker checker;
  Draft draft;
  scenario::read_fields<Draft>(checker, root, link_fields, draft);
  if (!checker.failed()) return draft;
  Refusal refused = refusal(checker.error());
  return LinkRefusal{Kind::refused, std::move(refused.pointer), std::move(refused.message)};
}

// A JSON text that has been read before, without what people put around its values.
std::string compact(std::string_view json) {
  return scenario::parse_json(json).value().root().json();
}

// The person's acts, one after the other, then on or back to where time stood.
std::optional<LinkRefusal> follow(Session& session, const Draft& draft) {
  const LinkRefusal too_long{LinkRefusal::Kind::too_long, "", ""};
  for (const Draft::Given& given : draft.acts) {
    if (!session.go_to({given.at, everything})) return too_long;
    const auto acted = session.act(given.json);
    if (!acted)
      return LinkRefusal{LinkRefusal::Kind::refused, given.pointer + acted.error().pointer,
                         acted.error().message};
  }
  if (!session.go_to(draft.position)) return too_long;
  return std::nullopt;
}

}  // namespace

std::string write_link(const Session& session, Hashed hashed) {
  std::string out = R"({"format":")";
  out += format;
  out += R"(","file":)" + compact(session.file());
  out += R"(,"acts":[)";
  for (const Act& act : session.person().acts()) {
    if (out.back() != '[') out += ',';
    out += R"({"at_ms":)";
    scenario::append_whole(out, act.action.at);
    out += R"(,"act":)" + compact(act.text) + '}';
  }
  const Position position = session.timeline().position();
  out += R"(],"at_ms":)";
  scenario::append_whole(out, position.at);
  out += R"(,"entries_done":)";
  scenario::append_whole(out, static_cast<std::int64_t>(position.done));
  if (hashed == Hashed::yes) {
    out += R"(,"hash":)";
    scenario::append_quoted(out, session.report_hash());
  }
  return out += '}';
}

cqrs::Result<OpenedLink, LinkRefusal> open_link(std::string_view text) {
  const auto read = read_link(text);
  if (!read) return read.error();
  const Draft& draft = read.value();
  auto opened = Session::open(draft.file);
  if (!opened)
    return LinkRefusal{LinkRefusal::Kind::refused, "/file" + opened.error().pointer,
                       opened.error().message};
  std::unique_ptr<Session> session = std::move(opened.value());
  if (const auto refused = follow(*session, draft)) return *refused;
  const bool same_run = draft.hash.empty() || session->report_hash() == draft.hash;
  return OpenedLink{std::move(session), same_run};
}

}  // namespace lab
