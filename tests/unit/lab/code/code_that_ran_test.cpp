// The code that ran, as the page shows it: which lines of the core, in which order, which decided.
#include "lab/code/code_that_ran.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "support/inspected.hpp"

namespace lab::code_that_ran_test {
namespace {

using support::at;
using support::buys;
using support::changes;
using support::counts;
using support::in_words;
using support::looks;
using support::looks_up;
using support::operates;
using support::stocks;
using support::Watched;

CodeThatRan code(Watched& run) {
  return code_that_ran(run->sight(), run->timeline().taken());
}

// The lines by their words; the one that decided in brackets, what ran often with how often.
std::string lines(Watched& run) {
  const CodeThatRan ran = code(run);
  std::string text;
  for (std::size_t place = 0; place < ran.lines.size(); ++place) {
    const RanLine& line = ran.lines[place];
    std::string word(word_of(line.line));
    if (line.times > 1) word += " x" + std::to_string(line.times);
    if (place == ran.decided) word = "[" + word + "]";
    text += (place == 0 ? "" : " ") + word;
  }
  return text;
}

std::string says(Watched& run, CodeLine wanted) {
  const CodeThatRan ran = code(run);
  const auto line = std::find_if(ran.lines.begin(), ran.lines.end(),
                                 [&](const RanLine& each) { return each.line == wanted; });
  REQUIRE(line != ran.lines.end());
  return in_words(line->says);
}

Watched shop(const std::string& settings = "", int qty = 5) {
  Watched run(R"("lag": {"constant": 2000})" + (settings.empty() ? "" : ", " + settings),
              {at(0, stocks("batch-1", qty))});
  run->seek(5000);
  return run;
}

TEST_CASE("before anything has happened no code has run") {
  Watched run("", {});

  CHECK(code(run).title.code().empty());
  CHECK(code(run).lines.empty());
}

TEST_CASE("an order runs through bus, handler, product and unit of work, and its event leaves") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 3));

  CHECK(lines(run) ==
        "command_comes routes_allocate handles_allocate batch_with_room [allocated_raised] "
        "unit_kept event_committed after_commit_sends message_sent command_answered");
  CHECK(in_words(code(run).title) == "title.Allocate by=harry n=3 sku=LAMP orderid=order-1");
  CHECK(thing_json(*code(run).thing) == thing_json(the_command(1)));
  CHECK(says(run, CodeLine::batch_with_room) ==
        "says.batch_with_room orderid=order-1 sku=LAMP n=3 ref=batch-1");
  CHECK(says(run, CodeLine::event_committed) == "says.event_committed event=2 type=Allocated");
  CHECK(says(run, CodeLine::message_sent) ==
        "says.message_sent event=2 type=Allocated replica=0 at=7000");
  CHECK(says(run, CodeLine::command_answered) == "says.command_answered by=harry outcome=ok");
}

TEST_CASE("an order that finds no room is decided where no batch has any") {
  Watched run = shop("", 1);
  run.act(buys("harry", "order-1"));
  run.act(looks("bob"));
  run.act(buys("bob", "order-2"));

  CHECK(lines(run) ==
        "command_comes routes_allocate handles_allocate no_batch_with_room [out_of_stock_raised] "
        "unit_kept event_committed after_commit_sends message_sent command_answered disappointed");

  run.act(buys("bob", "order-2"));
  CHECK(lines(run) ==
        "command_comes routes_allocate handles_allocate [line_still_unfulfilled] "
        "unit_without_events command_answered disappointed");
}

TEST_CASE("what a rule refuses ends in the handler's line that refused") {
  Watched run = shop();
  const auto decided = [&](const std::string& command) {
    run.act(command);
    const CodeThatRan ran = code(run);
    return std::string(word_of(ran.lines[ran.decided].line));
  };

  CHECK(decided(buys("harry", "order-1", 0)) == "refuses_allocate_quantity");
  CHECK(decided(buys("harry", "order-1", 1, "SOFA")) == "refuses_unknown_sku");
  CHECK(decided(stocks("batch-2", 0)) == "refuses_create_quantity");
  CHECK(decided(stocks("batch-1", 3)) == "refuses_duplicate_batch");
  CHECK(decided(counts("batch-1", -1)) == "refuses_change_quantity");
  CHECK(decided(counts("batch-9", 1)) == "refuses_unknown_batch");
  CHECK(decided(counts("batch-1", 5)) == "same_quantity");
  run.act(buys("harry", "order-1"));
  CHECK(decided(buys("harry", "order-1")) == "line_known");
}

TEST_CASE("a commit that fails is told where it failed, and what it undid") {
  Watched run = shop();
  run.act(changes(R"("commit_failure": 1)"));
  run.act(buys("harry", "order-1"));

  CHECK(lines(run) ==
        "command_comes routes_allocate handles_allocate line_staged [commit_fails] unit_refused "
        "product_rolls_back command_answered");
}

TEST_CASE("a crash before the commit decides, and the command is not answered") {
  Watched run = shop();
  run.act(operates(R"("crash", "point": "before_commit", "down_ms": 4000)"));
  CHECK(lines(run) == "[sets_trap]");
  run.act(buys("harry", "order-1"));

  CHECK(lines(run) ==
        "command_comes routes_allocate handles_allocate line_staged [commit_crashes] "
        "writer_goes_down unit_refused product_rolls_back answer_unknown");
  CHECK(says(run, CodeLine::writer_goes_down) == "says.writer_goes_down down=4000");

  run.act(buys("bob", "order-2"));
  CHECK(lines(run) == "[writer_is_down]");
  run->seek(9000);
  CHECK(lines(run) == "[restarts]");
}

TEST_CASE("a batch that shrinks takes lines off, and each is allocated anew in its own unit") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 2));
  run.act(buys("bob", "order-2", 3));
  run.act(counts("batch-1", 2));

  CHECK(lines(run) ==
        "command_comes routes_change_batch_quantity handles_change_batch_quantity "
        "[quantity_changed_raised] deallocated_raised unit_kept event_committed x2 "
        "after_commit_sends x2 message_sent x2 "
        "routes_deallocated reallocates handles_allocate no_batch_with_room out_of_stock_raised "
        "unit_kept event_committed after_commit_sends message_sent command_answered");
  CHECK(says(run, CodeLine::reallocates) == "says.reallocates orderid=order-2 sku=LAMP n=3");
}

TEST_CASE("each way of publishing has its own line, at its own place") {
  Watched before = shop(R"("publishing": "before_commit")");
  before.act(buys("harry", "order-1"));
  CHECK(lines(before) ==
        "command_comes routes_allocate handles_allocate batch_with_room [allocated_raised] "
        "before_commit_sends message_sent unit_kept event_committed command_answered");

  Watched outbox = shop(R"("publishing": "outbox", "relay_interval_ms": 700)");
  outbox.act(buys("harry", "order-1"));
  CHECK(lines(outbox) ==
        "command_comes routes_allocate handles_allocate batch_with_room [allocated_raised] "
        "unit_kept event_committed outbox_stores command_answered");
  CHECK(says(outbox, CodeLine::outbox_stores) ==
        "says.outbox_stores event=2 type=Allocated at=5600");
  outbox->step_forward();
  CHECK(lines(outbox) == "[relay_sends] message_sent");
  outbox->seek(11'000);
  CHECK(lines(outbox) == "[check_acknowledged]");

  Watched in_process = shop(R"("publishing": "in_process", "replicas": 2)");
  in_process.act(buys("harry", "order-1"));
  CHECK(lines(in_process) ==
        "command_comes routes_allocate handles_allocate batch_with_room [allocated_raised] "
        "unit_kept event_committed in_process_updates x2 idempotent_takes x2 "
        "hands_to_projection x2 line_set x2 row_replaced x2 quantity_taken x2 "
        "batch_row_changed x2 command_answered");
}

TEST_CASE("an event is applied by the present projection, or skipped") {
  Watched run = shop();
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  CHECK(lines(run) == "[touch_doubles]");
  run->step_entry_forward();

  CHECK(lines(run) ==
        "arrival_received idempotent_takes hands_to_projection [line_set] row_replaced "
        "quantity_taken batch_row_changed");
  CHECK(in_words(code(run).title) == "title.arrival event=2 replica=0");
  run->step_entry_forward();
  CHECK(lines(run) == "arrival_received [idempotent_skips]");
  run->step_entry_back();
  CHECK(lines(run).find("[line_set]") != std::string::npos);
}

TEST_CASE("the book's projection inserts once more what it has applied") {
  Watched run = shop(R"("projection": "book")");
  run.act(buys("harry", "order-1"));
  run.act(operates(R"("duplicate", "event": 2, "replica": 0)"));
  run->step_entry_forward();
  CHECK(lines(run) ==
        "arrival_received book_takes hands_to_projection [book_inserts] row_inserted "
        "quantity_taken batch_row_changed");

  run->step_entry_forward();
  CHECK(lines(run).find("[book_inserts_again]") != std::string::npos);
}

TEST_CASE("a sequenced replica holds back what comes too early, and then applies it too") {
  Watched run = shop(R"("projection": "sequenced", "delivery": "unordered")");
  run.act(buys("harry", "order-1"));
  run.act(buys("bob", "order-2"));
  run.act(operates(R"("delay", "event": 3, "replica": 0, "by_ms": -2000)"));
  CHECK(lines(run) == "arrival_received sequenced_takes [holds_back]");
  CHECK(says(run, CodeLine::holds_back) ==
        "says.holds_back event=3 type=Allocated replica=0 missing=2");

  run->step_forward();
  CHECK(lines(run) ==
        "arrival_received sequenced_takes in_sequence x2 hands_to_projection x2 [line_set x2] "
        "row_replaced x2 quantity_taken x2 batch_row_changed x2");
}

TEST_CASE("a stopped replica refuses, and a failing handler is told with what became of it") {
  Watched run = shop(R"("projection": "book", "handler_failure": 1)");
  run.act(buys("harry", "order-1"));
  run->step_forward();
  CHECK(lines(run) == "[arrival_fails] failure_forgotten");

  run.act(buys("harry", "order-2"));
  run.act(operates(R"("stop", "replica": 0)"));
  CHECK(lines(run) == "[replica_stops]");
  run->step_forward();
  CHECK(lines(run) == "[arrival_refused]");
}

TEST_CASE("a read is routed, has a position to ask for, and is answered by the query") {
  Watched run = shop();
  run.act(buys("harry", "order-1", 2));
  run.act(looks("bob"));

  CHECK(lines(run) ==
        "routed_sticky position_none replica_has_reached answer_stale [availability_answered]");
  CHECK(says(run, CodeLine::availability_answered) ==
        "says.availability_answered key=LAMP n=5 incoming=0");
  CHECK(says(run, CodeLine::answer_stale) == "says.answer_stale n=1 age=0");
  CHECK(in_words(code(run).title) == "title.read.availability by=bob key=LAMP");

  run.act(looks_up("harry", "order-1"));
  CHECK(lines(run) ==
        "routed_sticky position_none replica_has_reached answer_stale answer_pending "
        "breaks_read_your_writes [allocations_unknown]");
}

TEST_CASE("a reader who insists waits, and is answered in the entry that sets it free") {
  Watched run = shop(R"("reads": "read_your_writes")");
  run.act(buys("harry", "order-1"));
  run.act(looks_up("harry", "order-1"));
  CHECK(lines(run) == "routed_sticky position_own [read_waits]");
  CHECK(says(run, CodeLine::read_waits) ==
        "says.read_waits by=harry key=order-1 replica=0 event=2 n=1 timeout=5000");

  run->step_forward();
  CHECK(lines(run) ==
        "arrival_received idempotent_takes hands_to_projection [line_set] row_replaced "
        "quantity_taken batch_row_changed waiting_read_answered answer_true "
        "allocations_answered");
  run->seek(10'000);
  CHECK(lines(run) == "[timeout_too_late]");
}

TEST_CASE("strong asks the write model") {
  Watched run = shop(R"("reads": "strong")");
  run.act(looks("bob"));

  CHECK(lines(run) == "asks_write_model write_model_answers [availability_answered]");
}

TEST_CASE("a run that keeps no records is told as far as its trace goes") {
  Watched run(R"({"format": "cqrs-lab/1", "record": "summary", "actions": [)" +
              at(0, stocks("batch-1", 5)) + "]}");
  run.act(buys("harry", "order-1"));
  CHECK(lines(run).find("[allocated_raised]") != std::string::npos);
  run.act(buys("harry", "order-2", 0));
  CHECK(lines(run) == "[command_comes] routes_allocate command_answered");
  run.act(looks("bob"));
  CHECK(lines(run) == "[routed_sticky] position_none replica_has_reached");
}

}  // namespace
}  // namespace lab::code_that_ran_test
