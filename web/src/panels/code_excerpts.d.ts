declare module '*?excerpts' {
  const code: import('./excerpts').Code;
  export default code;
}
