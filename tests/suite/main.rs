//! Behaviour through public doors, one theme a file, in one binary so that it links once.
