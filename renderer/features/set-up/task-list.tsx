import type { JSX } from 'react';
import { setUpHeadings, setUpWords, taskStateWords } from '../../../shared/words/set-up-words.ts';
import type { SetUpTask, TaskState } from './set-up-tasks.ts';

const tagColours: Readonly<Record<TaskState, string>> = {
  done: 'green',
  'to-do': 'blue',
  problem: 'red',
  optional: 'grey',
};

function checked(tasks: readonly SetUpTask[]): keyof typeof setUpWords.complete {
  const state = tasks.find(({ part }) => part === 'check')?.state;
  if (state === 'done') return 'works';
  return state === 'problem' ? 'broken' : 'unchecked';
}

/** Every part with its state; a link goes to its heading, without an address that changes. */
export function TaskList({ tasks }: { readonly tasks: readonly SetUpTask[] }): JSX.Element {
  const isComplete = tasks.every(
    ({ part, state }) => state === 'done' || state === 'optional' || part === 'check',
  );
  return (
    <nav aria-labelledby="set-up-tasks" className="bedside-set-up__tasks">
      <h2 className="nhsuk-heading-s" id="set-up-tasks">
        {setUpWords.tasks}
      </h2>
      {isComplete && <p>{setUpWords.complete[checked(tasks)]}</p>}
      <ul className="bedside-lines">
        {tasks.map(({ part, state }) => (
          <li key={part} className="bedside-set-up__task">
            <a
              href={`#${part}`}
              aria-describedby={`task-${part}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(part)?.focus();
              }}
            >
              {setUpHeadings[part]}
            </a>
            <span className={`nhsuk-tag nhsuk-tag--${tagColours[state]} bedside-tag`} id={`task-${part}`}>
              {taskStateWords[state]}
            </span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
