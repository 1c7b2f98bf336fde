// One run that is being watched: what the page asks of the core (web/src/core/contract.ts), and
// what the command line can use as well. It opens a scenario or a lesson, lets time pass there and
// back, lets a person act, and shows the world at the present moment.
//
//   auto opened = Session::open(text);
//   if (!opened) return refuse(opened.error());
//   Session& session = *opened.value();
//   session.act(R"({"by":"harry","command":"Allocate","orderid":"order-1","sku":"LAMP","qty":1})");
//   session.step_forward();
//   for (const Customer& customer : session.customers()) ...
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cqrs/result.hpp"
#include "lab/cast.hpp"
#include "lab/controls.hpp"
#include "lab/customers.hpp"
#include "lab/event_facts.hpp"
#include "lab/inspect/sight.hpp"
#include "lab/marks.hpp"
#include "lab/person.hpp"
#include "lab/refusal.hpp"
#include "lab/tables.hpp"
#include "lab/timeline.hpp"
#include "lab/ways.hpp"
#include "lab/writer_status.hpp"
#include "scenario/reader.hpp"
#include "scenario/report.hpp"

namespace lab {

struct Instruments;

[[nodiscard]] Refusal refusal(const scenario::InputError& error);

// Why a run went no further.
enum class Failed : std::uint8_t {
  no,
  too_many_entries,  // bounds of the world: sim::entries_max, sim::waiting_max
  too_many_waiting,
  out_of_memory,
};
inline constexpr std::array<std::string_view, 4> failed_words{"", "too_many_entries",
                                                              "too_many_waiting", "out_of_memory"};

struct Clock {
  sim::Ms now_ms = 0;
  sim::Ms clock_ms = 0;  // now less the opening; never negative
  sim::Ms opens_at_ms = 0;
  sim::Ms next_ms = -1;            // the next instant at which anything happens, -1: none
  sim::Ms next_arrival_ms = -1;    // of anything at any replica, -1: nothing is on its way
  sim::Ms ended_clock_ms = 0;      // the last thing that has happened or is known to come
  bool at_start = false;           // at the opening, and nothing done yet by the person
  std::uint64_t entries_done = 0;  // of the queue, at this instant
  bool inside_instant = false;     // some are done and some are not
  sim::Ms until_clock_ms = -1;     // where the file says the run ends, -1: nowhere
  Failed failed = Failed::no;
};

// What a line of acts that was set aside is to be known by.
struct BranchFacts {
  std::uint32_t number = 0;
  std::string name;           // empty until it is given one
  std::size_t acts = 0;       // that the present line does not have
  sim::Ms left_clock_ms = 0;  // where the clock stood when it was left
};

// What the person has done up to now.
struct DoneActs {
  struct Done {
    std::string_view json;  // as it was given
    sim::Ms at_ms = 0;
    sim::Ms clock_ms = 0;
  };
  std::vector<Done> done;
  std::size_t ahead = 0;  // how many lie ahead, after going back
};

// What looking for the next or the last moment (lab/marks.hpp) came to.
struct Jump {
  enum class Kind : std::uint8_t {
    found,
    none,     // nothing more of the kind will happen, or had happened
    too_far,  // none within Session::jump_entries_max
  };
  static constexpr std::array<std::string_view, 3> words{"found", "none", "too_far"};

  Kind kind = Kind::none;
  std::string_view what;   // of `found`: the kind of the trace's record
  std::string by;          // whose read or command it was; empty where it was nobody's
  sim::EventId event = 0;  // that the fault struck; 0: none
};

class Session {
 public:
  // What opening a file or a link (lab/link.hpp) may run: a second or two of a browser's time.
  static constexpr std::uint64_t open_entries_max = 1'000'000;
  // A scenario (`cqrs-lab/1`) or a lesson (`cqrs-lab-lesson/1`); it has run everything up to and
  // including the opening time.
  static cqrs::Result<std::unique_ptr<Session>, Refusal> open(std::string_view text);
  // Parts of it refer to each other, so it stays where it is.
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Rises whenever anything shown, clock() and messages() apart, may differ from before.
  [[nodiscard]] std::uint32_t revision() const { return revision_; }
  [[nodiscard]] const std::string& title() const { return scenario_.title; }
  // The lesson's name; of a scenario, empty.
  [[nodiscard]] const std::string& lesson() const { return lesson_; }
  // The text that was opened.
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] Clock clock();

  // Runs everything up to and including that time; an earlier one than now is ignored.
  void advance_to(sim::Ms now);
  // To any time from the opening on, there and back; no later than a file may say.
  void seek(sim::Ms now);
  // The same, between two entries of an instant as well. False: the run would have taken more than
  // open_entries_max entries to get there, and stands where it gave up.
  bool go_to(Position position);
  // To the next instant at which anything happens; to the last one before now, the opening at the
  // earliest. By entries of the queue, of which an instant may have many.
  void step_forward();
  void step_back();
  void step_entry_forward();
  void step_entry_back();
  // To the next moment, seen already or not, and to the last one before now; all of its instant is
  // done then. Where there is none, nothing happens.
  static constexpr std::uint64_t jump_entries_max = 100'000;
  Jump jump_forward();
  Jump jump_back();
  // To the opening, everything the person did forgotten.
  void reset();
  // After one of these threw since there was no more memory: the run stands halfway or
  // before, with what that frees, and says why until it is moved.
  void recover();

  // An action of the scenario file without `at`, done now.
  cqrs::Result<cqrs::Done, Refusal> act(std::string_view json) { return act(json, 0); }
  [[nodiscard]] DoneActs acts() const;
  [[nodiscard]] const Person& person() const { return person_; }
  [[nodiscard]] const std::vector<Branch>& branches() const { return person_.branches(); }
  [[nodiscard]] std::vector<BranchFacts> branch_facts() const;
  // By place in the list; nothing happens where there is none.
  void return_to_branch(std::size_t branch);
  void rename_branch(std::size_t branch, std::string name);
  void remove_branch(std::size_t branch);

  [[nodiscard]] const sim::World& world() const { return timeline_.world(); }
  [[nodiscard]] const sim::Script& script() const { return script_; }
  // The names of another run of this file, in the order in which they came up there: so the same
  // name has the same number in both (lab/two_worlds). They must not have come up here otherwise.
  void learn(const sim::Vocabulary& names);
  [[nodiscard]] const Timeline& timeline() const { return timeline_; }
  [[nodiscard]] sim::Ms opens_at() const { return opening_.at; }
  [[nodiscard]] const Cast& cast() const { return cast_; }
  // The world where this run has been furthest, which may be the present one. Its trace begins with
  // the present one's.
  [[nodiscard]] const sim::World& furthest() const;
  [[nodiscard]] const Ways& ways() const { return ways_; }
  // What the instruments have read so far (lab/instruments.hpp); made when first asked for.
  [[nodiscard]] Instruments& instruments();

  // The messages on the stage (lab/frame.hpp); holds until the next call.
  [[nodiscard]] const std::vector<double>& messages();
  // The marks on a line of time (lab/line_of_time.hpp) from the opening on; holds until the next
  // call.
  [[nodiscard]] const std::vector<double>& marks(sim::Ms length, std::uint32_t width_px);
  // No event of that id: one of id 0.
  [[nodiscard]] EventFacts event(sim::EventId id) const;
  [[nodiscard]] WriteModelTable write_model() const;
  [[nodiscard]] std::vector<ReplicaTable> replicas() const;
  [[nodiscard]] WriterStatus writer() const;
  [[nodiscard]] std::vector<Customer> customers() const;
  // For looking at one thing (lab/inspect/inspect.hpp); holds until the next call.
  [[nodiscard]] Sight sight();
  // The world as a person changes it (lab/controls.hpp), each change an act. A preset that is
  // chosen already, and undoing where there is nothing to undo, do nothing.
  // Those of the file's beginning, changed as the person has changed them up to now. What the file
  // itself changes on the way is left out: it does so in any other run of it too.
  [[nodiscard]] sim::Settings chosen_settings() const;
  [[nodiscard]] std::vector<Control> controls() const { return lab::controls(world().settings); }
  [[nodiscard]] std::vector<Preset> presets() const { return lab::presets(world().settings); }
  [[nodiscard]] bool can_undo() const { return person_.to_undo() != nullptr; }
  cqrs::Result<cqrs::Done, Refusal> set_control(std::string_view name, const std::string& typed);
  cqrs::Result<cqrs::Done, Refusal> choose_preset(std::string_view name);
  cqrs::Result<cqrs::Done, Refusal> undo_change();
  // A lesson that opens where this one did: the file's actions in the present world, but with so
  // many replicas. The refusal's pointer is the control.
  [[nodiscard]] cqrs::Result<std::string, Refusal> with_replicas(const std::string& typed) const;
  // As in a scenario file, every setting given.
  [[nodiscard]] std::string settings_json() const;
  // The scenario with the person's acts as its last actions; and the report of the run as if
  // `until` were now.
  [[nodiscard]] std::string scenario_json() const;
  [[nodiscard]] std::string report_json() const;
  [[nodiscard]] std::string report_hash() const;

 private:
  Session(scenario::Opening opening, std::string_view text);

  cqrs::Result<cqrs::Done, Refusal> act(std::string_view json, std::uint32_t undoes);
  void move(Position position);
  // Whatever moves time: what is shown differs if other entries are done afterwards.
  template <class Move>
  void moving(Move move) {
    out_of_memory_ = false;
    const std::uint64_t before = world().entries_taken;
    move();
    if (world().entries_taken != before) ++revision_;
  }
  void person_changed();
  [[nodiscard]] scenario::Report report_now() const;
  [[nodiscard]] Failed failed() const;
  [[nodiscard]] Jump found(const Mark& mark) const;

  std::string file_;
  std::string lesson_;
  scenario::Scenario scenario_;
  sim::Script script_;
  Timeline timeline_;
  Person person_;
  Cast cast_;
  Marks marks_;
  RunIndex run_index_;
  Ways ways_;
  std::shared_ptr<Instruments> instruments_;
  Position opening_;
  sim::Ms file_ends_at_ = 0;  // its last action
  std::uint32_t revision_ = 1;
  bool out_of_memory_ = false;
  std::vector<double> messages_;
  std::vector<double> line_;
};

}  // namespace lab
