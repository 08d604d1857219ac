/** Which steps and questions of surveys each of the five committees answers for: the catalogue of indicators. Participation is of two. */
export const committees = {
  HOUSING: ['OWN_HOUSING'],
  LANGUAGE: ['LANGUAGE_B1', 'SCHOOL_PLACE'],
  WORK: ['FIRST_JOB', 'QUALIFICATION_RECOGNISED'],
  COHESION: ['FIRST_PARTICIPATION', 'TRUST_IN_PEOPLE', 'BELONGING', 'VOLUNTEERS_ACTIVE', 'MENTORS_ACTIVE'],
  RIGHTS: ['FIRST_PARTICIPATION', 'TRUST_IN_THE_MUNICIPALITY', 'FELT_DISCRIMINATION', 'BOARD_MEMBERS_ACTIVE'],
};

export const answersFor = (committee, indicator) => !committee || committees[committee].includes(indicator);
