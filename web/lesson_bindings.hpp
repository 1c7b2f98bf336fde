// Calls about lessons (web/src/core/lesson.ts), in the whole core only.
#pragma once

namespace web {

void bind_lessons();

}  // namespace web
