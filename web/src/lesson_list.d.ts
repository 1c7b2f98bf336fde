declare module '*?list' {
  const list: import('./lesson_files').LessonList;
  export default list;
}
