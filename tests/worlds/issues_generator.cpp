#include "worlds/issues_generator.hpp"

#include <string_view>

#include "worlds/luck.hpp"
#include "worlds/setting_texts.hpp"

namespace worlds {
namespace {

using Text = std::string_view;

class IssuesGenerator {
 public:
  IssuesGenerator(std::uint64_t seed, Faults faults)
      : luck_(seed ^ 0x155CE5),
        faults_(faults),
        replicas_(luck_.below(3) + 1),
        identifiers_(identifiers(seed)) {}

  std::string write() {
    Pieces file;
    file << R"({"format":"cqrs-lab/1","domain":"issues",)" << identifiers_ << R"("seed":)"
         << luck_.between(0, std::int64_t{1} << 40) << ",\"settings\":" << settings()
         << ",\"actions\":[";
    for (std::size_t left = luck_.below(50) + 10; left > 0; --left) {
      file << (first_ ? "" : ",") << action();
      first_ = false;
    }
    file << "]";
    if (faults_ == Faults::any && luck_.strikes(0.3))
      file << ",\"until\":" << luck_.between(0, now_ + 500);
    return std::string(file) + "}";
  }

 private:
  // Half of the worlds name their issues; of the others, whoever reports one or the write side
  // does.
  static std::string identifiers(std::uint64_t seed) {
    Luck luck(seed ^ 0x1DE27);
    if (luck.strikes(0.6)) return {};
    return Pieces() << R"("identifiers":)"
                    << luck.of<Text>({R"("uuid4")", R"("uuid7")", R"("sequence")", R"({"hi_lo":1})",
                                      R"({"hi_lo":4})"})
                    << ",";
  }
  [[nodiscard]] bool names_issues() const { return identifiers_.empty(); }

  std::string settings() {
    Pieces text;
    text << "{\"replicas\":" << static_cast<std::int64_t>(replicas_);
    if (faults_ == Faults::none) {
      text << ",\"lag\":" << setting_text(luck_, "lag") << R"(,"reads":)"
           << setting_text(luck_, "reads") << R"(,"projection":)"
           << setting_text(luck_, "projection");
    } else {
      for (const Text key : setting_keys) {
        if (luck_.strikes(0.6)) text << ",\"" << key << "\":" << setting_text(luck_, key);
      }
    }
    return std::string(text) + "}";
  }

  std::string action() {
    if (luck_.strikes(0.7)) now_ += luck_.between(0, 60);
    Pieces text;
    text << "{\"at\":" << now_ << ",";
    if (faults_ == Faults::any && luck_.strikes(0.1)) {
      text << operation();
    } else {
      text << R"("by":")" << person() << "\"," << (luck_.strikes(0.3) ? query() : command());
    }
    return std::string(text) + "}";
  }

  Text person() { return luck_.of<Text>({"zoë", "norman", "percy", "fred"}); }
  std::string issue() {
    if (names_issues()) return Pieces() << R"("issue_id":"issue-)" << luck_.between(1, 5) << "\"";
    // What they reported last, or a guess at a number.
    if (luck_.strikes(0.6)) return R"("issue_id":null)";
    return Pieces() << R"("issue_id":")" << luck_.between(1, 9) << "\"";
  }
  std::string new_issue() {
    if (names_issues()) return issue() + ",";
    return luck_.strikes(0.3) ? R"("issue_id":null,)" : "";
  }
  std::string engineer(Text key) { return Pieces() << "\"" << key << "\":\"" << person() << "\""; }

  std::string query() {
    switch (luck_.below(3)) {
      case 0:
        return R"("query":"open_issues")";
      case 1:
        return Pieces() << R"("query":"assigned",)" << engineer("assigned_to");
      default:
        return Pieces() << R"("query":"issue",)" << issue();
    }
  }

  std::string command() {
    switch (luck_.below(6)) {
      case 0:
      case 1:
        return Pieces() << R"("command":"ReportIssue",)" << new_issue() << R"("reporter_name":)"
                        << luck_.of<Text>({R"("Arnold")", R"("Betty","every":7,"times":3)"})
                        << R"(,"reporter_email":"a@example.org","description":)"
                        << luck_.of<Text>({R"("The mouse is broken\nagain")", R"("🔥")"});
      case 2:
        return Pieces() << R"("command":"TriageIssue",)" << issue() << R"(,"category":)"
                        << luck_.of<Text>({R"("hardware")", R"(["hardware","training"])"});
      case 3:
        return Pieces() << R"("command":"AssignIssue",)" << issue() << ","
                        << engineer("assigned_to") << "," << engineer("assigned_by");
      case 4:
        return Pieces() << R"("command":"PickIssue",)" << issue() << "," << engineer("picked_by");
      default:
        return Pieces() << R"("command":"CloseIssue",)" << issue();
    }
  }

  std::string operation() {
    const std::string replica =
        Pieces() << "\"replica\":" << luck_.between(0, static_cast<std::int64_t>(replicas_) - 1);
    switch (luck_.below(4)) {
      case 0:
        return Pieces() << R"("operate":"crash","point":)"
                        << luck_.of<Text>({R"("before_commit")", R"("after_commit")",
                                           R"("between_units")", R"("after_publish")"})
                        << ",\"down_ms\":" << luck_.between(0, 300);
      case 1:
        return Pieces() << "\"operate\":" << luck_.of<Text>({R"("stop",)", R"("start",)"})
                        << replica;
      case 2:
        return Pieces() << R"("operate":"rebuild",)" << replica;
      default: {
        const auto& key = luck_.one_of(setting_keys);
        return Pieces() << R"("change":{")" << key << "\":" << setting_text(luck_, key) << "}";
      }
    }
  }

  Luck luck_;
  Faults faults_;
  std::size_t replicas_;
  std::string identifiers_;  // as a member of the file
  std::int64_t now_ = 0;
  bool first_ = true;
};

}  // namespace

std::string generate_issues(std::uint64_t seed, Faults faults) {
  return IssuesGenerator(seed, faults).write();
}

}  // namespace worlds
