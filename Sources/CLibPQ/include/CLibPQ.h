// PostgreSQL's client library, loaded when a database asks for it and not before: a desk that keeps
// its books in a file need not have it, and pays nothing for it.
#pragma once
#include <postgresql/libpq-fe.h>

#define LIBPQ_FUNCTIONS(F) \
  F(connectdbParams) F(connectStartParams) F(connectPoll) F(status) F(socket) F(finish) \
  F(errorMessage) F(setErrorVerbosity) F(setNoticeProcessor) F(parameterStatus) \
  F(serverVersion) F(conninfoParse) F(conninfoFree) F(freemem) F(escapeIdentifier) \
  F(exec) F(execParams) F(prepare) F(execPrepared) \
  F(resultStatus) F(resultErrorField) F(cmdStatus) F(cmdTuples) F(clear) \
  F(ntuples) F(nfields) F(ftype) F(getisnull) F(getvalue) F(getlength)

// Fields of an error report.
enum { LIBPQ_SQLSTATE = PG_DIAG_SQLSTATE, LIBPQ_MESSAGE = PG_DIAG_MESSAGE_PRIMARY };

// One member for each function, under its name without PQ.
struct libpq {
#define LIBPQ_MEMBER(name) __typeof__(&PQ##name) _Nonnull name;
  LIBPQ_FUNCTIONS(LIBPQ_MEMBER)
#undef LIBPQ_MEMBER
};

// Loads the library. Answers null and leaves it unloaded where it or one of its functions is missing;
// `why` then points at the loader's own words.
const struct libpq *_Nullable libpq_load(const char *_Nullable *_Nonnull why);
