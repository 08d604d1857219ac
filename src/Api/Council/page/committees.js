/** Which steps each of the five committees answers for: the catalogue of indicators. Participation is of two. */
export const committees = {
  HOUSING: ['OWN_HOUSING'],
  LANGUAGE: ['LANGUAGE_B1', 'SCHOOL_PLACE'],
  WORK: ['FIRST_JOB', 'QUALIFICATION_RECOGNISED'],
  COHESION: ['FIRST_PARTICIPATION'],
  RIGHTS: ['FIRST_PARTICIPATION'],
};

export const answersFor = (committee, milestone) => !committee || committees[committee].includes(milestone);
