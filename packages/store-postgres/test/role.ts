/** Whom the tests work as: no superuser, so that row-level security binds. */
export const ROLE = 'koppel_test_app';
