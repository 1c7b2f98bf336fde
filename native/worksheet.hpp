// A lesson on paper, as Markdown: what a learner gets, and what the facilitator does. Both are made
// from the lesson's file and its words; what the run says is taken from a run.
#pragma once

#include <cstddef>
#include <string>

#include "lesson_words.hpp"
#include "scenario/lesson.hpp"

namespace native {

// One lesson with what is needed to print it.
struct Printed {
  const scenario::Lesson& lesson;
  std::string number;          // "1"
  const LessonWords& words;    // of the lesson
  const LessonWords& around;   // "worksheet"
  const LessonWords& passage;  // "passages"
};

// The idea, what to do, the bets, the goal, room for notes, an exercise.
[[nodiscard]] std::string worksheet(const Printed& printed);
// The bets as the run settles them, the ways to the goal, what to take home, what it rests on.
[[nodiscard]] std::string answers(const Printed& printed);

}  // namespace native
